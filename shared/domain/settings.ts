import { z } from 'zod';
import { MoneySettings } from './money-settings';
import { ShippingSettings } from './shipping-settings';

/** How this desk is set up; one record. */
export const Settings = z
  .object({
    id: z.literal('settings').default('settings'),
    language: z.enum(['en', 'zh']).default('zh'),
    theme: z.enum(['light', 'dark']).default('light'),
    /** True once the clerk has loaded or declined the sample data. */
    sampleOffered: z.boolean().default(false),
    money: MoneySettings.prefault({}),
    shipping: ShippingSettings.prefault({}),
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

/** What one save changes. Without defaults: a field left out must stay as it is. */
export const SettingsChange = z.object({
  language: z.enum(['en', 'zh']).optional(),
  theme: z.enum(['light', 'dark']).optional(),
  sampleOffered: z.boolean().optional(),
});
export type SettingsChange = z.infer<typeof SettingsChange>;
