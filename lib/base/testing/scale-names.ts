/** Names as people give them: in both languages, many alike. `n` is an SQL expression. */
export const nameSql = (n: string) => `
  (array['spring sale', 'new arrivals', '夏季 促销', '口红 试色', 'studio tour', 'factory visit',
    '新品 发布', 'holiday gifts'])[1 + (${n}) % 8] || ' ' ||
  (array['beach', 'city', '上海', 'kitchen', '办公室', 'garden', 'night'])[1 + (${n}) / 8 % 7] || ' ' || (${n})`;

export const jobIdSql = (n: string) => `md5('job ' || (${n}))`;
export const mediaIdSql = (n: string) => `md5('media ' || (${n}))`;
