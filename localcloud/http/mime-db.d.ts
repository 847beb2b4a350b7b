/** mime-db has no types of its own. */
declare module 'mime-db' {
  const database: Record<string, { extensions?: readonly string[] }>;
  export default database;
}
