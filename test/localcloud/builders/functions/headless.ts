/* A bundle without main. */
export const other = 1;
