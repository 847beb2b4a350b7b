/** On the phone there is nothing to ask the phone for. */
export const startDeskGate = (): void => undefined;
