[#-- @ftlvariable name="" type="dev.offshoot.render.project.PlainFile" --]
# What the app writes while it runs, and secrets
.env
/data/
*.db
*.db-shm
*.db-wal
*.log
*.key
*.pem

# What the build writes
/target/
/.offshoot/

# What editors write
.idea/
.vscode/
.settings/
.classpath
.project
*.iml
.DS_Store
