/** The part of the content script that marks names, and follows what the page changes. Brought in where there is something to mark. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerPart } from "../parts.ts";
import { startReading } from "./reading.ts";

export default defineUnlistedScript(() => offerPart("marks", { startReading }));
