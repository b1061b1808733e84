/** The reader: a document opened at a passage, or without one named all documents. */
import { documentAsked } from "../../utils/addresses.ts";
import { drawPage } from "../shared/draw-page.tsx";
import { Reader } from "./reader.tsx";

const asked = documentAsked(new URLSearchParams(location.search));

await drawPage(<Reader asked={asked} />);
