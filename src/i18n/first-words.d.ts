// The same file as en.json: the query only tells webpack to take parts of it, see words.ts.
declare module '*/en.json?first' {
  import english from './en.json';
  export default english;
}
