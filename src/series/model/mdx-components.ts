import { z } from 'astro/zod';
import { daySchema, partialDateSchema } from '../text/date.ts';
import { isKeyOf, keysOf } from '../text/keys.ts';
import { webAddressSchema } from './id.ts';

const text = z.string().trim().min(1);

const href = webAddressSchema.optional().describe('where it can be looked up');
const source = text.optional().describe('who says so');
const unit = text.optional().describe('what it is counted in, such as %');

/** Components whose `src` names an image beside the text. */
const withImage = z.registry<{ hasImage: true }>();

/** The component that Markdown images become, so that they go through the asset pipeline like all others. */
export const imageComponent = 'Image';

/** What components take that authors may use in every text without an import. Children are Markdown. */
export const mdxComponents = {
  Figure: z
    .strictObject({
      src: text.describe('path of the image, as seen from the file'),
      alt: text.describe('what can be seen'),
      credit: text.optional().describe('who made it'),
    })
    .describe('An image beside the text; between the tags stands its caption.')
    .register(withImage, { hasImage: true }),
  Stat: z
    .strictObject({
      value: text.describe('the figure'),
      unit,
      asOf: partialDateSchema.describe('of when it is: 2012, 2012-05, 2012-05-17, or 2012~ for “about”'),
      source,
      href,
    })
    .describe('One dated figure; between the tags stands what it counts.'),
  Chart: z
    .strictObject({
      type: z
        .enum(['bar', 'line'])
        .describe(
          'how it is drawn; a line needs numbers, such as years, before its figures, or else bars are drawn',
        ),
      title: text.describe('what it shows'),
      data: z
        .array(z.tuple([z.string(), z.number()]))
        .min(1)
        .describe('its figures: {[["2012", 64.1], ["2013", 66]]}'),
      unit,
      asOf: partialDateSchema.optional().describe('of when it is, as in Stat'),
      source,
      href,
    })
    .describe(
      'A chart, drawn when the site is built, with its figures as a table; between the tags, its caption.',
    ),
  Quote: z
    .strictObject({ cite: text.describe('who said it'), href })
    .describe('Somebody else’s words, which stand between the tags.'),
  Aside: z
    .strictObject({ title: text.optional().describe('its heading') })
    .describe('A remark beside the argument.'),
  Video: z
    .strictObject({
      src: webAddressSchema.describe('its address'),
      title: text.describe('what it is called'),
    })
    .describe('A video that loads nothing before a click; between the tags, its caption.'),
  Update: z
    .strictObject({ date: daySchema.describe('when it was added, YYYY-MM-DD') })
    .describe('A dated addendum.'),
} as const;

/** Name of a user component. */
export type ComponentName = keyof typeof mdxComponents;

/** Attributes of a user component. */
export type ComponentProps<Name extends ComponentName> = z.infer<(typeof mdxComponents)[Name]>;

type AttributeName = { [Name in ComponentName]: keyof ComponentProps<Name> }[ComponentName];

/** What readers see of each attribute, whichever component has it: the author's words, a figure, what is made of it, or nothing. */
const attributes = {
  title: 'words',
  alt: 'words',
  cite: 'words',
  credit: 'words',
  source: 'words',
  value: 'figure',
  unit: 'figure',
  data: 'made',
  date: 'made',
  asOf: 'made',
  type: 'nothing',
  src: 'nothing',
  href: 'nothing',
} as const satisfies Record<AttributeName, 'words' | 'figure' | 'made' | 'nothing'>;

/** An attribute of which readers see something. */
export type ShownAttribute = {
  [Name in AttributeName]: (typeof attributes)[Name] extends 'nothing' ? never : Name;
}[AttributeName];

/** Attributes that hold words of the author. */
export const wordAttributes: readonly string[] = keysOf(attributes).filter(
  (name) => attributes[name] === 'words',
);

/** Attributes that stand on the page as they were written: words and figures. */
export const textAttributes: readonly string[] = keysOf(attributes).filter(
  (name) => attributes[name] === 'words' || attributes[name] === 'figure',
);

/** Names of all user components. */
export const componentNames: readonly string[] = keysOf(mdxComponents);

/** Schema of a user component; `undefined` for another name. */
export function componentSchema(name: string): z.ZodType | undefined {
  return isKeyOf(mdxComponents, name) ? mdxComponents[name] : undefined;
}

/** Names of the attributes of a user component; none for another name. */
export function attributesOf(name: string): string[] {
  return isKeyOf(mdxComponents, name) ? Object.keys(mdxComponents[name].shape) : [];
}

/** Whether `src` of a component names an image beside the text. */
export function hasImage(name: string): boolean {
  const schema = componentSchema(name);
  return name === imageComponent || (schema !== undefined && withImage.has(schema));
}
