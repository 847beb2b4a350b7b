export { relatedPolicies, type PolicyHead, type Related, type Relation } from './related';
