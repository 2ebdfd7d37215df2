import { type ThemeConfig, theme } from 'antd';

type ThemeName = 'light' | 'dark';

/** Ant Design computes with colours, so it needs the values of tokens.css and not the variables. */
const PALETTE = {
  light: {
    accent: '#1f5fb0',
    accentText: '#1b58a6',
    onTrack: '#2c7f55',
    atRisk: '#c27803',
    late: '#bf2f28',
    text: '#18212d',
    text2: '#4d5968',
    text3: '#5f6b7b',
    text4: '#a5aebb',
    canvas: '#f3f5f7',
    surface: '#ffffff',
    raised: '#ffffff',
    sunken: '#f8f9fb',
    hover: '#f1f4f8',
    selected: '#e8eff9',
    line: '#e4e8ed',
    lineStrong: '#cdd4dd',
    onAccent: '#ffffff',
  },
  dark: {
    accent: '#4a8ade',
    accentText: '#82b1ee',
    onTrack: '#4aa877',
    atRisk: '#dda032',
    late: '#e5695f',
    text: '#e4e8ed',
    text2: '#aab4c0',
    text3: '#939eac',
    text4: '#5b6572',
    canvas: '#14181d',
    surface: '#1b2027',
    raised: '#232a32',
    sunken: '#181d23',
    hover: '#242b34',
    selected: '#1f3148',
    line: '#2b323b',
    lineStrong: '#414b57',
    onAccent: '#0b1420',
  },
} as const;

export const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** The mapping at the top of tokens.css, as a ConfigProvider theme. */
export function deskTheme(name: ThemeName): ThemeConfig {
  const c = PALETTE[name];
  const entry = { activeShadow: '0 0 0 2px var(--focus)', paddingInline: 8 };
  return {
    algorithm: [
      name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
      theme.compactAlgorithm,
      deskSizes,
    ],
    token: {
      // A layer that fades out still holds the keyboard: the clerk's next key would be lost in it.
      motion: false,
      colorPrimary: c.accent,
      colorInfo: c.accent,
      colorLink: c.accentText,
      colorSuccess: c.onTrack,
      colorWarning: c.atRisk,
      colorError: c.late,
      colorText: c.text,
      colorTextSecondary: c.text2,
      colorTextTertiary: c.text3,
      colorTextQuaternary: c.text4,
      colorBgLayout: c.canvas,
      colorBgContainer: c.surface,
      colorBgElevated: c.raised,
      colorFillQuaternary: c.sunken,
      colorFillTertiary: c.hover,
      controlItemBgHover: c.hover,
      controlItemBgActive: c.selected,
      colorBorder: c.lineStrong,
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      colorTextLightSolid: c.onAccent,
      borderRadius: 4,
      borderRadiusSM: 3,
      borderRadiusLG: 6,
      boxShadowTertiary: 'var(--e-1)',
      boxShadowSecondary: 'var(--e-2)',
      boxShadow: 'var(--e-3)',
      fontFamily: FONT,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.12s',
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500, paddingInline: 10 },
      Input: entry,
      InputNumber: entry,
      DatePicker: entry,
      Select: { optionSelectedBg: c.selected },
      Form: { itemMarginBottom: 10, labelColor: c.text2, verticalLabelPadding: '0 0 2px' },
      Tooltip: { colorTextLightSolid: '#ffffff' },
    },
  };
}

/** The compact algorithm lands on 12 px by itself and seeds cannot say 13, so the last step sets the sizes. */
const deskSizes: NonNullable<Exclude<ThemeConfig['algorithm'], readonly unknown[]>> = (_seed, map) => ({
  ...(map ?? theme.defaultAlgorithm(_seed)),
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 14,
  fontSizeXL: 16,
  fontSizeHeading4: 18,
  fontSizeHeading3: 20,
  lineHeight: 20 / 13,
  controlHeight: 28,
  controlHeightSM: 24,
  controlHeightLG: 32,
});
