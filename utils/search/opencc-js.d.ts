/** One dictionary of OpenCC as `opencc-js` ships it: "traditional simplified" pairs, divided by "|". */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
