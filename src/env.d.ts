/// <reference types="@astrojs/starlight" />

/** `tsc` cannot read .astro files; `astro check` can, and there the file itself wins over this. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
