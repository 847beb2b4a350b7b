export { besides, MOST_ITEMS, proposeItems, type ProposedItem } from './propose-items';
