[#-- @ftlvariable name="" type="dev.offshoot.render.project.PlainFile" --]
* text=auto eol=lf
*.cmd text eol=crlf
agent.lock linguist-generated
src/main/resources/public/*.min.* linguist-vendored
