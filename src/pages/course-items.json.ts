/** What each lesson asks of its reader, for the marks in the course map and the sidebar. */
import type { APIRoute } from 'astro';
import { courseItems } from '#lesson/course-items.ts';

export const GET: APIRoute = async () => Response.json(await courseItems());
