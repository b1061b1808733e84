/** The page *Corpora*: what is installed, and what a reader brings. */
import { drawPage } from "../shared/draw-page.tsx";
import { Corpora } from "./corpora.tsx";

await drawPage(<Corpora />);
