export { besides, proposeItems } from './propose-items';
