// The same file as en.json: the query makes webpack bundle only parts of it, see words.ts.
declare module '*/en.json?first' {
  import english from './en.json';
  export default english;
}
