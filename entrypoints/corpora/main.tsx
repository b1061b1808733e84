/** The page *Corpora*: what is installed, and what a reader brings. */
import { drawPage } from "../shared/draw-page.tsx";
import { Corpora } from "./corpora.tsx";
import { Corpus } from "./corpus.tsx";

const id = new URLSearchParams(location.search).get("corpus");
await drawPage(id === null ? <Corpora /> : <Corpus id={id} />);
