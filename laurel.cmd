@echo off
rem Starts Laurel, and builds it first when that is needed: on the first call and after a change of its sources.
rem LAUREL_OPTS replaces the options given to Java, for example: set LAUREL_OPTS=-Xmx2g
rem No path stands inside a block: a bracket in it, as in "Program Files (x86)", would end the block.
setlocal EnableExtensions DisableDelayedExpansion
set "laurel_home=%~dp0"
set "laurel_home=%laurel_home:~0,-1%"
set "laurel_target=%laurel_home%\target"
set "laurel_program=%laurel_target%\launcher"
set "laurel_lock=%laurel_target%\launcher.lock"
set "laurel_new=%laurel_target%\launcher.new"
set "laurel_java=java"
if defined JAVA_HOME set "laurel_java=%JAVA_HOME%\bin\java.exe"

rem Messages and results are UTF-8; the console gets its own code page back at the end.
for /f "tokens=2 delims=:." %%p in ('chcp') do set /a "laurel_page=%%p"
chcp 65001 >nul

call :is_current
if not errorlevel 1 goto begin

"%laurel_java%" -version >nul 2>&1
if errorlevel 1 goto no_java
set "laurel_major=0"
for /f "tokens=3" %%v in ('""%laurel_java%" -version 2>&1" ^| findstr /c:" version "') do for /f "delims=.-+" %%m in ("%%~v") do set "laurel_major=%%m"
if %laurel_major% LSS 17 goto no_java
if not exist "%laurel_target%" mkdir "%laurel_target%"

rem One build at a time: making a folder either succeeds or does not.
:lock
mkdir "%laurel_lock%" 2>nul
if not errorlevel 1 goto build
if not exist "%laurel_lock%" goto not_writable
rem A build takes minutes at most: a lock of an hour ago was left by one that died.
powershell -NoProfile -Command "if ((Get-Item -LiteralPath $env:laurel_lock).CreationTime -lt (Get-Date).AddHours(-1)) { exit 1 }"
if errorlevel 1 rmdir "%laurel_lock%"
ping -n 2 127.0.0.1 >nul
goto lock

:build
call :is_current
if not errorlevel 1 goto built
where mvn >nul 2>&1
if errorlevel 1 goto no_maven
echo 正在构建 Laurel，首次需要几分钟…… Building Laurel, the first time takes minutes ... 1>&2
if exist "%laurel_new%" rmdir /s /q "%laurel_new%"
mkdir "%laurel_new%"
rem Made before the sources are read: whatever changes from now on is newer.
type nul >"%laurel_new%\stamp"
pushd "%laurel_home%"
call mvn -q -B -Dlaurel.launcher "-Dlaurel.target=%laurel_new%" package >"%laurel_target%\launcher.log" 2>&1 <nul
set "laurel_code=%errorlevel%"
popd
if not "%laurel_code%"=="0" goto not_built
if exist "%laurel_program%" rmdir /s /q "%laurel_program%"
move "%laurel_new%" "%laurel_program%" >nul
:built
rmdir "%laurel_lock%"

rem A build begins with a small program that finds out whether it has anything to do. Where it has nothing, all is said;
rem otherwise it ends with 75, and the whole program is started; with 76 where very many records are likely to be made anew.
rem Its archive of classes holds what it needs alone.
:begin
set "laurel_command=%~1"
set "laurel_run=%RANDOM%%RANDOM%%RANDOM%"
set "laurel_many="
if not "%laurel_command%"=="build" goto start
if not exist "%laurel_program%\laurel-first.jar" goto start
set "laurel_first=%laurel_program%\first.jsa"
set "laurel_sharing=-Xshare:auto"
if exist "%laurel_first%" set "laurel_sharing=-XX:SharedArchiveFile=%laurel_first%"
"%laurel_java%" -Xmx256m -XX:TieredStopAtLevel=1 -XX:-UseDynamicNumberOfCompilerThreads -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "%laurel_sharing%" -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Dlaurel.run=%laurel_run% -jar "%laurel_program%\laurel-first.jar" %*
set "laurel_code=%errorlevel%"
if "%laurel_code%"=="76" set "laurel_many=yes"
if not "%laurel_code%"=="75" if not defined laurel_many goto ended

rem Options for Java. What runs hot in a build is spread so widely that the first compiler alone is the quicker; a preview,
rem which stays for hours, has both. A build of very many records has both as well, the second for what has run ten times as
rem often as it would wait for, and without counts of every branch meanwhile, which a Java of later years may not know how
rem to leave out. The launcher laurel chooses the same; LaunchersTest compares them.
:start
set "laurel_options=%LAUREL_OPTS%"
if defined LAUREL_OPTS goto chosen
set "laurel_compilers=-XX:TieredStopAtLevel=1"
set "laurel_heap=-Xms192m"
if not defined laurel_many goto command
set "laurel_compilers=-XX:+TieredCompilation -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-C1UpdateMethodData"
set "laurel_compilers=%laurel_compilers% -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
set "laurel_compilers=%laurel_compilers% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
:command
set "laurel_room=-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
if "%laurel_command%"=="serve" set "laurel_compilers=-XX:+TieredCompilation"
rem Each save leaves a state of the site behind: with little room every second one would have all of the heap collected.
if "%laurel_command%"=="serve" set "laurel_room=-XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40"
if not "%laurel_command%"=="build" goto composed
set "laurel_out=site"

rem The shell parts --out=x into two words as well, unless it is quoted. What is called with the words stays in %*.
:words
if "%~1"=="" goto standing
set "laurel_word=%~1"
if "%laurel_word%"=="--clean" set "laurel_out="
if not defined laurel_out goto next_word
if "%laurel_word%"=="--out" set "laurel_out=%~2"
if "%laurel_word:~0,6%"=="--out=" set "laurel_out=%laurel_word:~6%"
:next_word
shift /1
goto words

:standing
rem What changes a site in place holds all of it at once, as it was and as it will be.
if defined laurel_out if exist "%laurel_out%\.laurel-manifest" set "laurel_heap=-Xms384m"
:composed
rem Java refuses to begin with more than it may ever take: who gives options to every Java may have set a limit.
if defined JAVA_TOOL_OPTIONS set "laurel_heap="
if defined JDK_JAVA_OPTIONS set "laurel_heap="
if defined _JAVA_OPTIONS set "laurel_heap="
rem What a page is made of outlives one collection, seldom two: with little room to survive in it fills the old generation.
set "laurel_options=-XX:+UseSerialGC %laurel_heap% -Xmn48m -XX:SurvivorRatio=4 -XX:TargetSurvivorRatio=90"
set "laurel_options=%laurel_options% %laurel_room% %laurel_compilers%"

rem Classes that a build loads are kept in an archive, from which Java starts in half the time.
:chosen
set "laurel_archive=%laurel_program%\classes.jsa"
set "laurel_sharing=-Xshare:auto"
if exist "%laurel_archive%" set "laurel_sharing=-XX:SharedArchiveFile=%laurel_archive%"
if exist "%laurel_archive%" goto run
if "%laurel_command%"=="build" set "laurel_sharing=-XX:ArchiveClassesAtExit=%laurel_archive%"
if "%laurel_command%"=="check" set "laurel_sharing=-XX:ArchiveClassesAtExit=%laurel_archive%"
:run
"%laurel_java%" %laurel_options% "%laurel_sharing%" -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Djdk.nio.maxCachedBufferSize=262144 -Dlaurel.run=%laurel_run% -jar "%laurel_program%\laurel.jar" %*
set "laurel_code=%errorlevel%"
if not exist "%laurel_program%\laurel-first.jar" goto ended
if exist "%laurel_program%\first.jsa" goto ended
if not "%laurel_command%"=="build" goto ended

rem Made when the small program can run from end to end, which it can after a build.
"%laurel_java%" -Xmx256m -XX:DumpLoadedClassList="%laurel_program%\first.classes" -Dfile.encoding=UTF-8 -jar "%laurel_program%\laurel-first.jar" %* >nul 2>&1
if not errorlevel 2 "%laurel_java%" -Xshare:dump -XX:SharedClassListFile="%laurel_program%\first.classes" -XX:SharedArchiveFile="%laurel_first%" -cp "%laurel_program%\laurel-first.jar" >nul 2>&1
:ended
chcp %laurel_page% >nul
exit /b %laurel_code%

:no_java
echo 未找到 Java 17 或更高版本，请先安装 JDK。 Java 17 or newer is missing. Please install a JDK. 1>&2
goto failed
:no_maven
rmdir "%laurel_lock%"
echo 未找到 Maven，请先安装。 Maven is missing. Please install it. 1>&2
goto failed
:not_writable
echo 无法写入 target 文件夹。 Cannot write to the target folder. 1>&2
goto failed
:not_built
type "%laurel_target%\launcher.log" 1>&2
rmdir "%laurel_lock%"
echo 未能构建 Laurel，原因见上。 Laurel could not be built; see above. 1>&2
:failed
chcp %laurel_page% >nul
exit /b 3

rem Succeeds when nothing that the program is made from is newer than the program.
:is_current
if not exist "%laurel_program%\stamp" exit /b 1
if not exist "%laurel_home%\src\main" exit /b 0
powershell -NoProfile -Command "$made = (Get-Item -LiteralPath ($env:laurel_program + '\stamp')).LastWriteTimeUtc; $parts = 'pom.xml', 'src\main', 'templates' | ForEach-Object { Join-Path $env:laurel_home $_ } | Where-Object { Test-Path -LiteralPath $_ }; $newer = Get-Item -LiteralPath $parts; $newer += Get-ChildItem -LiteralPath $parts -Recurse -Force; if ($newer | Where-Object { $_.LastWriteTimeUtc -gt $made } | Select-Object -First 1) { exit 1 }"
exit /b %errorlevel%
