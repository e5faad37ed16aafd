import puppeteer, { type Browser } from 'puppeteer-core';
import { browserFlags, ensureBrowser } from '../scripts/testing/browser.ts';

export const launch = (): Promise<Browser> => puppeteer.launch({ executablePath: ensureBrowser(), args: [...browserFlags], headless: true });

/** A phone. */
export const viewport = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
