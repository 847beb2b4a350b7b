import type zh from '../zh-CN/policy-agencies';

const texts: Record<keyof typeof zh, string> = {
  'agencies.title': 'Items by agency',
  'agencies.show': 'Show',
  'agencies.agencies': 'Agencies',
  'agencies.ownerless': 'Without an owner',
  'agencies.pastReview': 'Past review',
  'agencies.leads': 'Leads',
  'agencies.supports': 'Supports',
  'agencies.name': 'Agency',
  'agencies.due': '{count} past review',
  'agencies.counts': 'leads {leads} · supports {supports}',
  'agencies.none.agencies': 'No published item names an agency.',
  'agencies.none.ownerless': 'Every item has a lead agency.',
  'agencies.none.pastReview': 'Nothing is past its review day.',
  'agencies.none.leads': 'It leads no item.',
  'agencies.none.supports': 'It supports no item.',
  'agencies.item': 'Item',
  'agencies.lead': 'Lead agency',
  'agencies.with': 'Cooperating agencies',
  'agencies.status': 'Validity',
  'agencies.review': 'Review',
  'agencies.noLead': 'Not named',
  'agencies.reviewPast': 'Review was due on {day}',
  'agencies.reviewOn': 'Review on {day}',
};
export default texts;
