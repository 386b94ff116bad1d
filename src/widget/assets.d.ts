/** Style sheets arrive as minified text (see scripts/build-widget.ts). */
declare module '*.css' {
  const text: string
  export default text
}
