/** The only clock of the functions. Everything else takes the moment as an argument (epoch milliseconds). */
export const now = (): number => Date.now();
