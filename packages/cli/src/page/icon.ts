/** The page's icon: three bars of a funnel. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#688efd" d="M1 2h14v3H1zm2 5h10v3H3zm2 5h6v3H5z"/></svg>\n';
