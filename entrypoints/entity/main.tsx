/** The page about an entity; without one named all names, or what `?q=` finds. */
import { entityAsked } from "../../utils/addresses.ts";
import { drawPage } from "../shared/draw-page.tsx";
import { EntityRoot } from "./entity.tsx";

const query = new URLSearchParams(location.search);

await drawPage(<EntityRoot asked={entityAsked(query)} query={query.get("q") ?? ""} />);
