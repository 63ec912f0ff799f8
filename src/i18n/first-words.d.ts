// The same files as without the query, which makes webpack bundle only parts of them: see words.ts.
declare module '*/en.json?first' {
  import english from './en.json';
  export default english;
}
declare module '*/ar.json?first';
declare module '*/es.json?first';
declare module '*/fr.json?first';
declare module '*/kk.json?first';
declare module '*/ru.json?first';
declare module '*/zh.json?first';
