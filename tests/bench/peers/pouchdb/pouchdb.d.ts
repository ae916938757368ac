/** As much of PouchDB as the benchmark uses; it comes without types. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string);
    static plugin(plugin: unknown): void;
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    createIndex(definition: { index: { fields: readonly string[] } }): Promise<unknown>;
    find(query: object): Promise<{ docs: readonly object[] }>;
    readonly replicate: { to(other: PouchDB): Promise<unknown> };
    info(): Promise<{ doc_count: number }>;
    destroy(): Promise<unknown>;
  }
}

declare module 'pouchdb-find' {
  const plugin: unknown;
  export default plugin;
}
