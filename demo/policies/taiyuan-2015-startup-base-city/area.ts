import { within } from '../conditions';

/** The plan holds for the whole city (我市), its districts and development zones included. */
export const HERE = within('太原市', '140100', '前言');
