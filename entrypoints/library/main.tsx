/** The library: all annotations, the trash, backup and import. */
import { filterAsked } from "../../utils/addresses.ts";
import { drawPage } from "../shared/draw-page.tsx";
import { Library } from "./library.tsx";

const asked = filterAsked(new URLSearchParams(location.search));

await drawPage(<Library asked={asked} />);
