/** The statecharts of a lab's roles, for islands to fetch when a reader looks at one. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { labs } from '#lesson/all-labs.ts';
import { drawingsOf } from '#lesson/lab-drawings.ts';

export function getStaticPaths() {
  return labs.map((lab) => ({ params: { lab: lab.id }, props: { lab } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  Response.json(await drawingsOf(props.lab.id));
