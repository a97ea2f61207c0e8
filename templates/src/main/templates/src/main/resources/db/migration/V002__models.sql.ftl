[#-- @ftlvariable name="" type="dev.offshoot.render.page.ModelTables" --]
-- The tables of this app's models. Text, bigint and integer only, so that the same script serves SQLite and PostgreSQL.
-- Dates and moments are ISO 8601 text; amounts are whole numbers of their smallest unit; booleans are 0 or 1.
[#list tables as table]

create table "[=table.name]" (
[#list table.lines as line]
  [=line][#sep],[/#sep]
[/#list]
);
[#list table.indexes as index]
create index "[=index.name]" on "[=table.name]" ([=index.columns]);
[/#list]
[/#list]
