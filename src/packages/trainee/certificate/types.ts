import type { Output } from '@/services/call';

export type Certificate = Output<'attendance.getCertificate'>['certificate'];
