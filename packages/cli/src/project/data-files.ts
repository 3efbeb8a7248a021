import type { ParquetScan } from '@sluice/sources';
import { type FileReader, fileReader } from '@sluice/sources/node';
import type { Project } from './project.ts';

/** An optional install: named apart, so that nothing of it is needed to compile or start. */
const duckdbModule: string = '@sluice/engines/duckdb';

interface DuckdbModule {
  readonly parquetScan: (locate: (path: string) => Promise<string>) => ParquetScan;
}

/** How an engine reads the project's data files; large parquet files by DuckDB, where it is installed. */
export interface DataFiles extends Pick<FileReader, 'read' | 'list' | 'locate'> {
  readonly scanParquet: ParquetScan;
}

/**
 * Reads the project's data files. What is published (`build`, `dev`) is read from the project folder alone; numbers
 * printed for the caller may come from anywhere the caller can read.
 */
export function dataFiles(project: Project, use: 'publish' | 'print'): DataFiles {
  const { read, list, locate } = fileReader(
    project.folder,
    use === 'publish' ? { within: project.root } : { confine: false },
  );
  return {
    read,
    list,
    locate,
    scanParquet: async (file, columns, take) => {
      const { parquetScan }: DuckdbModule = await import(duckdbModule);
      await parquetScan(locate)(file, columns, take);
    },
  };
}
