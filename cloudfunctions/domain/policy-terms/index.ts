/** Words of the search (R-POLICY 2): what is suggested while typing, what found nothing, what means the same. */
export { maskPersonal } from './mask';
export { missKey, synonymWords } from './words';
export { variantsOf } from './variants';
export { suggestionTerms, type TermSource } from './suggestion-terms';
