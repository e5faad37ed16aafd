import puppeteer, { type Browser } from 'puppeteer-core';
import { browserFlags, ensureBrowser } from '../scripts/testing/browser.ts';

/** Asks in Chinese, whatever the machine speaks: both pages of a comparison are to show the same words. */
export const launch = (): Promise<Browser> => puppeteer.launch({ executablePath: ensureBrowser(), args: [...browserFlags, '--accept-lang=zh-CN'], headless: true });

/** A phone. */
export const viewport = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
