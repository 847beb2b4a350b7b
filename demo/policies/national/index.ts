import type { DemoPolicy } from '../types';
import { finance } from './finance';
import { laws } from './laws';
import { tax } from './tax';

/** Policies of the state in force, in summary: what a firm can have today wherever it is. */
export const nationalPolicies: readonly DemoPolicy[] = [...laws, ...tax, ...finance];
