/**
 * The file cannot be read; the message says in Chinese what is wrong and what to do. Never leaves `readDocument`: the readers are a bundle
 * of their own, and what is an instance of a class there is none here.
 */
export class Unusable extends Error {}

export const unusable = (why: string): Unusable => new Unusable(why);
