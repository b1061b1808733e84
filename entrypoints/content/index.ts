/** The content script: the only code that touches a web page. Built as a plain script, so that it doesn't announce itself. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startContent } from "./start.ts";

export default defineUnlistedScript(() => startContent());
