/** The ticket that WeChat's stand-in gives out as the first, second … */
export const ticketOf = (count: number): string => `HoagFKDcsGMVCIY2vOjf9jX0m-Linli-ticket-${count}`;
