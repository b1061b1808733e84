/** The part of the content script that stands beside the page's text when a reader acts: the card, and annotations. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerPart } from "../parts.ts";
import { announcementOf } from "./announce.ts";
import { startAnnotator } from "./annotator.ts";
import { createCardHost } from "./card-host.ts";
import { createNextMention } from "./next-mention.ts";

export default defineUnlistedScript(() =>
  offerPart("beside", { createCardHost, startAnnotator, createNextMention, announcementOf }),
);
