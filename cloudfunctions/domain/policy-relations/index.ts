export { relatedPolicies, type PolicyHead, type Related } from './related';
