export type Added = 'added' | 'downloaded' | 'refused';
