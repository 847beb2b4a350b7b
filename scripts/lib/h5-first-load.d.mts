export declare function firstLoadFiles(folder: string): string[];
