import { desk } from '@/services/desk';

let drawn: Promise<unknown> | undefined;

/** Draws what a desk asks over whatever page is open, from the first time that there is something to ask; so no page loses what was typed. */
export function startDeskGate(): void {
  const look = () => {
    const { ask, closesAt } = desk.state();
    if (!ask && closesAt === null) return;
    drawn ??= import('./gate').then(
      ({ drawGate }) => drawGate(),
      () => {
        // without a network it is drawn the next time
        drawn = undefined;
      },
    );
  };
  desk.subscribe(look);
}
