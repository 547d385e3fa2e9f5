@echo off
rem Starts Laurel, and builds it first when that is needed: on the first call and after a change of its sources.
rem LAUREL_OPTS replaces the options given to Java, for example: set LAUREL_OPTS=-Xmx2g
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "home=%home:~0,-1%"
set "program=%home%\target\launcher"
set "lock=%home%\target\launcher.lock"
set "new=%home%\target\launcher.new"
if not defined LAUREL_OPTS set "LAUREL_OPTS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"

for /f "tokens=2 delims=:." %%p in ('chcp') do set /a "page=%%p"
chcp 65001 >nul

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo 未找到 Java。请安装 JDK 17 或更高版本。 Java is missing. Please install a JDK, 17 or newer. 1>&2
  goto failed
)

call :is_current && goto start
if not exist "%home%\target" mkdir "%home%\target"
:lock
mkdir "%lock%" 2>nul && goto build
if not exist "%lock%" (
  echo 无法写入 Cannot write to %home%\target 1>&2
  goto failed
)
rem A build takes minutes at most: a lock of an hour ago was left by one that died.
powershell -NoProfile -Command "if ((Get-Item -LiteralPath $env:lock).CreationTime -lt (Get-Date).AddHours(-1)) { exit 1 }"
if errorlevel 1 rmdir "%lock%"
ping -n 2 127.0.0.1 >nul
goto lock

:build
call :is_current && (
  rmdir "%lock%"
  goto start
)
where mvn >nul 2>&1
if errorlevel 1 (
  rmdir "%lock%"
  echo 未找到 Maven，请先安装。 Maven is missing. Please install it. 1>&2
  goto failed
)
echo 正在构建 Laurel…… Building Laurel ... 1>&2
if exist "%new%" rmdir /s /q "%new%"
mkdir "%new%"
rem Made before the sources are read: whatever changes from now on is newer.
type nul >"%new%\stamp"
pushd "%home%"
call mvn -q -B -Dlaurel.launcher "-Dlaurel.target=%new%" package >"%home%\target\launcher.log" 2>&1 <nul
set "code=%errorlevel%"
popd
if not "%code%"=="0" (
  type "%home%\target\launcher.log" 1>&2
  rmdir "%lock%"
  echo 未能构建 Laurel，原因见上。 Laurel could not be built; see above. 1>&2
  goto failed
)
if exist "%program%" rmdir /s /q "%program%"
move "%new%" "%program%" >nul
rmdir "%lock%"

:start
set "archive=%program%\classes.jsa"
set "cds=-XX:SharedArchiveFile="%archive%""
if not exist "%archive%" (
  set "cds="
  if /i "%~1"=="build" set "cds=-XX:ArchiveClassesAtExit="%archive%""
)
"%java%" %LAUREL_OPTS% %cds% -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Djava.awt.headless=true -jar "%program%\laurel.jar" %*
set "code=%errorlevel%"
chcp %page% >nul
exit /b %code%

:failed
chcp %page% >nul
exit /b 3

rem Succeeds when nothing that the program is made from is newer than the program.
:is_current
if not exist "%program%\stamp" exit /b 1
if not exist "%home%\src\main" exit /b 0
powershell -NoProfile -Command "$made = (Get-Item -LiteralPath ($env:program + '\stamp')).LastWriteTimeUtc; $parts = 'pom.xml', 'src\main', 'templates' | ForEach-Object { Join-Path $env:home $_ } | Where-Object { Test-Path -LiteralPath $_ }; if (Get-ChildItem -LiteralPath $parts -Recurse -Force | Where-Object { $_.LastWriteTimeUtc -gt $made } | Select-Object -First 1) { exit 1 }"
exit /b %errorlevel%
