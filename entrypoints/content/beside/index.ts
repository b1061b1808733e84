/**
 * The second part of the content script: what stands beside the page's text when a reader acts. Loaded on first use, so that pages
 * nobody acts on don't pay for it.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerBeside } from "../parts.ts";
import { startAnnotator } from "./annotator.ts";
import { createCardHost } from "./card-host.ts";

export default defineUnlistedScript(() => offerBeside({ createCardHost, startAnnotator }));
