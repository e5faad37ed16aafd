/** A number as a `tel:` address. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
