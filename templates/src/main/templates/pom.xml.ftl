[#-- @ftlvariable name="" type="dev.offshoot.render.project.Pom" --]
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>

  <groupId>[=packageName]</groupId>
  <artifactId>[=slug]</artifactId>
  <version>1.0.0</version>

  <properties>
    <maven.compiler.release>21</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp>
    <!-- That of the JDK which is chosen below, if Maven does not run on a fitting one itself. -->
    <weaver.java>java</weaver.java>
[#list versions as version]
    <[=version.name]>[=version.value]</[=version.name]>
[/#list]
  </properties>

  <dependencyManagement>
    <dependencies>
      <!-- Pinned: libraries below ask for older ones, and the nearest would win. -->
[#list managed as library]
      <dependency>
[#list library.elements as element]
        <[=element.name]>[=element.value]</[=element.name]>
[/#list]
      </dependency>
[/#list]
    </dependencies>
  </dependencyManagement>

  <dependencies>
[#list dependencies as library]
    <dependency>
[#list library.elements as element]
      <[=element.name]>[=element.value]</[=element.name]>
[/#list]
    </dependency>
[/#list]
  </dependencies>

  <build>
    <finalName>app</finalName>
    <plugins>
      <plugin>
        <!-- Compiles and tests on any installed JDK from 21 up, whatever plain `java` is. -->
        <artifactId>maven-toolchains-plugin</artifactId>
        <version>${maven-toolchains-plugin.version}</version>
        <configuration><version>[21,)</version></configuration>
        <executions>
          <execution><goals><goal>select-jdk-toolchain</goal></goals></execution>
        </executions>
      </plugin>
      <plugin>
        <!-- Turns the pages in src/main/jte into Java, so that the compiler checks them. -->
        <groupId>gg.jte</groupId>
        <artifactId>jte-maven-plugin</artifactId>
        <version>${jte.version}</version>
        <configuration>
          <sourceDirectory>${project.basedir}/src/main/jte</sourceDirectory>
          <contentType>Html</contentType>
          <trimControlStructures>true</trimControlStructures>
        </configuration>
        <executions>
          <execution><phase>generate-sources</phase><goals><goal>generate</goal></goals></execution>
        </executions>
      </plugin>
      <plugin>
        <artifactId>maven-resources-plugin</artifactId>
        <version>${maven-resources-plugin.version}</version>
      </plugin>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>${maven-compiler-plugin.version}</version>
        <configuration>
          <proc>none</proc>
          <showWarnings>true</showWarnings>
          <compilerArgs><arg>-Xlint:all</arg><arg>-Werror</arg></compilerArgs>
        </configuration>
      </plugin>
      <plugin>
        <!-- Makes actions, and what they call, stop when they are told to, see platform/stop. -->
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>exec-maven-plugin</artifactId>
        <version>${exec-maven-plugin.version}</version>
        <configuration>
          <executable>${weaver.java}</executable>
          <classpathScope>compile</classpathScope>
          <arguments>
            <argument>-XX:TieredStopAtLevel=1</argument>
            <argument>-XX:+UseSerialGC</argument>
            <argument>-cp</argument>
            <classpath/>
            <argument>[=packageName].platform.stop.Weaver</argument>
            <argument>${project.build.outputDirectory}</argument>
          </arguments>
        </configuration>
        <executions>
          <execution><phase>process-classes</phase><goals><goal>exec</goal></goals></execution>
        </executions>
      </plugin>
      <plugin>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>${maven-surefire-plugin.version}</version>
        <configuration>
          <argLine>--enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC</argLine>
          <!-- What the apps log while they are tested lies beside the results in target/surefire-reports. -->
          <redirectTestOutputToFile>true</redirectTestOutputToFile>
        </configuration>
      </plugin>
      <plugin>
        <!-- target/app.jar starts by itself, with its libraries beside it in target/lib. -->
        <artifactId>maven-jar-plugin</artifactId>
        <version>${maven-jar-plugin.version}</version>
        <configuration>
          <archive>
            <manifest>
              <mainClass>[=packageName].App</mainClass>
              <addClasspath>true</addClasspath>
              <classpathPrefix>lib/</classpathPrefix>
            </manifest>
            <manifestEntries><Enable-Native-Access>ALL-UNNAMED</Enable-Native-Access></manifestEntries>
          </archive>
        </configuration>
      </plugin>
      <plugin>
        <artifactId>maven-dependency-plugin</artifactId>
        <version>${maven-dependency-plugin.version}</version>
        <configuration>
          <outputDirectory>${project.build.directory}/lib</outputDirectory>
          <includeScope>runtime</includeScope>
        </configuration>
        <executions>
          <execution><phase>package</phase><goals><goal>copy-dependencies</goal></goals></execution>
        </executions>
      </plugin>
    </plugins>
  </build>

  <profiles>
    <profile>
      <!-- Maven runs on a fitting JDK, so no other is chosen, and plain `java` may be of any age. -->
      <id>same-jdk</id>
      <activation><jdk>[21,)</jdk></activation>
      <properties><weaver.java>${java.home}/bin/java</weaver.java></properties>
    </profile>
  </profiles>
</project>
