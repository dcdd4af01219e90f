@echo off
rem Starts Docket with a Java that is new enough. DOCKET_JAVA names a JDK folder; DOCKET_JAVA_OPTIONS adds options.
setlocal EnableExtensions DisableDelayedExpansion
set "LEAST=25"
set "HERE=%~dp0.."
set "JAVA="
if defined DOCKET_JAVA call :try "%DOCKET_JAVA%"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpj.."
if not defined JAVA for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*") do if not defined JAVA call :try "%%~d"
if not defined JAVA (
    echo docket: no Java %LEAST% or later found in JAVA_HOME, PATH or the usual places; install one, or name it in DOCKET_JAVA. 1>&2
    exit /b 2
)

rem No command, or nothing but addresses: the window, and only then JavaFX.
set "FX=yes"
set "VALUE="
set "NURSERY="
for %%a in (%*) do call :argument "%%~a"
set "NAME=command"
if defined FX set "NAME=window"
rem What an earlier run of the same jars loaded; mvn package plays that run.
set AOT=-Xshare:auto
if exist "%HERE%\lib\%NAME%.aot" set AOT="-XX:AOTCache=%HERE%\lib\%NAME%.aot" -Xlog:aot*=off -Xlog:cds*=off
if defined DOCKET_REHEARSAL set AOT="-Ddocket.rehearsal=%DOCKET_REHEARSAL%" "-XX:AOTCacheOutput=%HERE%\lib\%NAME%.aot" -Dglass.platform=Headless -Dprism.order=sw -Ddocket.secrets=files
if defined FX (
    "%JAVA%" %AOT% -Xms64m -Xmx512m -XX:GCTimeRatio=4 -XX:+UseG1GC -XX:MaxGCPauseMillis=5 -XX:-ClassUnloadingWithConcurrentMark -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Djava.awt.headless=true -Djava.net.useSystemProxies=true %DOCKET_JAVA_OPTIONS% --module-path "%HERE%\lib\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "%HERE%\lib\*" docket.Main %*
) else (
    "%JAVA%" %AOT% -Xmx320m %NURSERY% -XX:+UseSerialGC -XX:-UsePerfData -Djava.awt.headless=true -Djava.net.useSystemProxies=true %DOCKET_JAVA_OPTIONS% --enable-native-access=ALL-UNNAMED -cp "%HERE%\lib\*" docket.Main %*
)
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b
set "VERSION=0"
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do set "VERSION=%%~v"
set "VERSION=%VERSION:"=%"
if %VERSION% GEQ %LEAST% set "JAVA=%~1\bin\java.exe"
exit /b

:argument
if defined VALUE (
    set "VALUE="
    exit /b
)
set "ARGUMENT=%~1"
if "%ARGUMENT%"=="--data" (
    set "VALUE=next"
    exit /b
)
if "%ARGUMENT%"=="--debug" exit /b
if "%ARGUMENT:~0,7%"=="--data=" exit /b
if /i "%ARGUMENT:~0,5%"=="feed:" exit /b
if /i "%ARGUMENT:~0,5%"=="file:" exit /b
if /i "%ARGUMENT:~0,7%"=="http://" exit /b
if /i "%ARGUMENT:~0,8%"=="https://" exit /b
if defined FX if "%ARGUMENT%"=="refresh" set "NURSERY=-Xmx336m -Xms112m -Xmn64m -XX:SurvivorRatio=1 -XX:TargetSurvivorRatio=95 -XX:TieredStopAtLevel=1"
set "FX="
exit /b
