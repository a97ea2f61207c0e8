[#-- @ftlvariable name="" type="dev.offshoot.render.project.PlainFile" --]
* text=auto eol=lf
# Kept byte for byte: it needs its own line ends.
*.cmd -text
agent.lock linguist-generated
src/main/resources/public/*.min.* linguist-vendored
